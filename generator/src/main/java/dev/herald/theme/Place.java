package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;

/** A route: prints as the path from the host's root; {@code url} is absolute. */
record Place(SiteConfig config, Route route) implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
        return config.basePath() + route.encoded();
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        if (key.equals("url")) {
            return new SimpleScalar(config.url() + route.encoded());
        }
        throw new TemplateFault("an address has no '" + key + "'", "use 'url', or the address itself");
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
