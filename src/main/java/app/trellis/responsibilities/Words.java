package app.trellis.responsibilities;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The page of a step that takes some words: the same for each, with the step's own texts {@code responsibilities.step.<step>}. */
final class Words {

    private Words() {}

    /**
     * @param step the middle of its messages
     * @param name of the person whom it concerns; null for the reader
     * @param action where its form is sent
     */
    static String page(Model model, Responsibility responsibility, String step, @Nullable String name, String action) {
        model.addAttribute("responsibility", responsibility);
        model.addAttribute("step", step);
        model.addAttribute("name", name == null ? "" : name);
        model.addAttribute("action", action);
        return "responsibilities/step";
    }

    static String page(
            Model model,
            Responsibility responsibility,
            String step,
            @Nullable String name,
            String action,
            @Nullable String before) {
        model.addAttribute("form", new WordsForm(before));
        return page(model, responsibility, step, name, action);
    }
}
