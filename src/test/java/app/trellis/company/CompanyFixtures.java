package app.trellis.company;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The company that other modules' tests need. */
public class CompanyFixtures {

    private CompanyFixtures() {}

    /** For those who emptied its table: pages would show the name from memory for five seconds more. */
    public static void forgetName(ApplicationContext application) {
        var profiles = application.getBean(CompanyProfiles.class);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> profiles.changedTo(CompanyProfile.UNKNOWN));
    }
}
