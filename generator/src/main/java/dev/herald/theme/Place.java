package dev.herald.theme;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;

/** A route: prints as the path from the host's root; {@code url} is absolute. */
record Place(String path, String url) implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
        return path;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        if (key.equals("url")) {
            return new SimpleScalar(url);
        }
        throw new TemplateFault("an address has no '" + key + "'", "use 'url', or the address itself");
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
