package dev.herald.theme;

import dev.herald.state.Asked;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** What templates see as {@code site}; notes for which of its parts they ask. */
record Watched(TemplateHashModel site, Asked<String> asked) implements TemplateHashModel {

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        asked.add(key);
        return site.get(key);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
