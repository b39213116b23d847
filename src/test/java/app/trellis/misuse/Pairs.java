package app.trellis.misuse;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** How often two clicks at once are tried, each time with new records: {@code -Dtrellis.pairs=50} where time allows. */
class Pairs implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return IntStream.rangeClosed(1, Integer.getInteger("trellis.pairs", 1)).mapToObj(Arguments::of);
    }
}
