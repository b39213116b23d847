package app.trellis.lists;

import java.util.ArrayList;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with parameters. */
public class ListAddress {

    private ListAddress() {}

    public static String of(String path, MultiValueMap<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new ArrayList<String>();
        parameters.forEach((name, texts) -> texts.forEach(text -> {
            address.queryParam(name, "{value}");
            values.add(text);
        }));
        // Values are filled in after encoding, so that none of their signs means anything to an address.
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
