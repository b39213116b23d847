package app.trellis.imports;

import app.trellis.text.Text;
import org.springframework.web.multipart.MultipartFile;

/** What an uploaded file is called: shown to the person who sent it, and used for nothing else. */
class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String of(MultipartFile file) {
        var sent = file.getOriginalFilename();
        if (sent == null) return "";
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return Text.beginning(Text.line(name), LONGEST);
    }
}
