package dev.herald.theme;

import dev.herald.problem.Spelling;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records; to ask for what none of them has is the template's fault. */
record Parts(Model model, List<Part> parts) implements TemplateHashModel {

    /** A record and what can be read of it. */
    record Part(Object record, Map<String, Function<Object, Object>> members) {
        Part(Object record) {
            this(record, Members.of(record.getClass()));
        }
    }

    Parts(Model model, Object record) {
        this(model, List.of(new Part(record)));
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Function<Object, Object> member = part.members.get(key);
            if (member != null) {
                return model.wrap(member.apply(part.record));
            }
        }
        throw unknown(key);
    }

    private TemplateModelException unknown(String key) {
        List<String> known = parts.stream()
                .flatMap(part -> part.members.keySet().stream())
                .distinct()
                .toList();
        return new TemplateFault("there is no '" + key + "' here", Spelling.suggest(key, known));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
