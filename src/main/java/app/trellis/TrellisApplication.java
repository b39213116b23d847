package app.trellis;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Trellis")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TrellisApplication {

    public static void main(String[] args) {
        SpringApplication.run(TrellisApplication.class, args);
    }

    /** The time of day everywhere; its zone is the company's, in which days such as "closes on" begin and end. */
    @Bean
    Clock clock(@Value("${trellis.zone:}") String zone) {
        return Clock.system(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }
}
