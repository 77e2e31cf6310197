package dev.herald.theme;

import freemarker.template.TemplateModelException;

/** What a template asked for and cannot have, with what to write instead. */
final class TemplateFault extends TemplateModelException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String fix;

    TemplateFault(String what, String fix) {
        super(what);
        this.what = what;
        this.fix = fix;
    }

    String what() {
        return what;
    }

    String fix() {
        return fix;
    }
}
