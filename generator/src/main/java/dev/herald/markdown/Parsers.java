package dev.herald.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Flexmark's parsers. An extension costs time on every text, so a text gets those only whose marks occur in it. */
final class Parsers {

    static final DataHolder OPTIONS = options();
    static final ListOptions LISTS = ListOptions.get(OPTIONS);

    /** An extension and the sign without which it changes nothing. */
    private record Addition(Predicate<String> sign, Supplier<Extension> extension) {}

    private static final Pattern DEFINITION = Pattern.compile("(?m)^[ >\\t*+-]*:[ \\t]");

    private static final List<Addition> EXTENSIONS = List.of(
            new Addition(text -> text.indexOf('|') >= 0, TablesExtension::create),
            new Addition(text -> text.contains("[^"), FootnoteExtension::create),
            new Addition(text -> text.indexOf('~') >= 0, Strikes::new),
            new Addition(
                    text -> text.contains("[ ]") || text.contains("[x]") || text.contains("[X]"),
                    TaskListExtension::create),
            new Addition(text -> text.contains(": ") && DEFINITION.matcher(text).find(), DefinitionExtension::create));

    private final AtomicReferenceArray<Parser> made = new AtomicReferenceArray<>(1 << EXTENSIONS.size());

    /** The parser that a text needs. */
    Parser of(String text) {
        int signs = 0;
        for (int i = 0; i < EXTENSIONS.size(); i++) {
            signs |= EXTENSIONS.get(i).sign().test(text) ? 1 << i : 0;
        }
        return withSigns(signs);
    }

    /** CommonMark and nothing else. */
    Parser plain() {
        return withSigns(0);
    }

    private Parser withSigns(int signs) {
        Parser parser = made.get(signs);
        if (parser == null) {
            parser = make(signs);
            made.set(signs, parser);
        }
        return parser;
    }

    private static Parser make(int signs) {
        List<Extension> extensions = new ArrayList<>();
        for (int i = 0; i < EXTENSIONS.size(); i++) {
            if ((signs & 1 << i) != 0) {
                extensions.add(EXTENSIONS.get(i).extension().get());
            }
        }
        return Parser.builder(OPTIONS)
                .extensions(extensions)
                .customInlineParserFactory(InlineParser::new)
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .blockPreProcessorFactory(new HeadingDefinitions.Factory())
                .customDelimiterProcessor(new EmphasisMarks('*'))
                .customDelimiterProcessor(new EmphasisMarks('_'))
                .customBlockParserFactory(new HeadingLine())
                .customBlockParserFactory(new RuleLine())
                .customBlockParserFactory(new TildeFence())
                .customBlockParserFactory(new TextareaBlock.Factory())
                .build();
    }

    private static DataHolder options() {
        return new MutableDataSet()
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.WITH_CAPTION, false)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(DefinitionExtension.TILDE_MARKER, false)
                .toImmutable();
    }
}
