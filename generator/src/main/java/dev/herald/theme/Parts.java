package dev.herald.theme;

import dev.herald.problem.Spelling;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.function.Function;

/** Records; to ask for what none of them has is the template's fault. */
record Parts(Model model, List<Object> records) implements TemplateHashModel {

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        for (Object part : records) {
            Function<Object, Object> member = Members.of(part.getClass()).get(key);
            if (member != null) {
                return model.wrap(member.apply(part));
            }
        }
        throw unknown(key);
    }

    private TemplateModelException unknown(String key) {
        List<String> known = records.stream()
                .flatMap(part -> Members.of(part.getClass()).keySet().stream())
                .distinct()
                .toList();
        return new TemplateFault("there is no '" + key + "' here", Spelling.suggest(key, known));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
