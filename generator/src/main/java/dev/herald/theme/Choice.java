package dev.herald.theme;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Locale;
import java.util.function.Function;

/** One of a few: prints as its name in lower case. */
record Choice(Model model, Enum<?> choice) implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
        return name();
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        Function<Object, Object> member = Members.of(choice.getDeclaringClass()).get(key);
        if (member == null) {
            throw new TemplateFault("'" + name() + "' has no '" + key + "'", "use it as a text");
        }
        return model.wrap(member.apply(choice));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private String name() {
        return lower(choice);
    }

    static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
