package app.trellis.forms;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a change ends: the next page says what was done, once. */
public final class Done {

    private Done() {}

    /**
     * The view that leads there.
     *
     * @param message the key of what was done
     */
    public static String redirect(RedirectAttributes flash, String message, String address) {
        flash.addFlashAttribute("done", message);
        return "redirect:" + address;
    }
}
