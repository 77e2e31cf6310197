package dev.herald.theme;

import dev.herald.problem.Spelling;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A date: prints as a day in words; {@code iso} is for machines. */
record Day(ZonedDateTime date, Strings.Words words) implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
        return words.date(date.toLocalDate());
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        return switch (key) {
            case "iso" -> new SimpleScalar(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date));
            case "day" -> new SimpleScalar(date.toLocalDate().toString());
            case "year" -> new SimpleNumber(date.getYear());
            case "month" -> new SimpleNumber(date.getMonthValue());
            default ->
                throw new TemplateFault(
                        "a date has no '" + key + "'", Spelling.suggest(key, List.of("iso", "day", "month", "year")));
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
