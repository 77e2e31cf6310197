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
import dev.herald.markdown.Signs.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Flexmark's parsers. An extension costs time on every text, so a text gets those only whose marks occur in it. */
final class Parsers {

    static final DataHolder OPTIONS = options();
    static final ListOptions LISTS = ListOptions.get(OPTIONS);

    /** An extension and the sign without which it changes nothing. */
    private record Addition(Sign sign, Supplier<Extension> extension) {}

    private static final List<Addition> EXTENSIONS = List.of(
            new Addition(Sign.TABLE, TablesExtension::create),
            new Addition(Sign.FOOTNOTE, FootnoteExtension::create),
            new Addition(Sign.STRIKE, Strikes::new),
            new Addition(Sign.TASK, TaskListExtension::create),
            new Addition(Sign.DEFINITION, DefinitionExtension::create));

    private final AtomicReferenceArray<Parser> made = new AtomicReferenceArray<>(1 << EXTENSIONS.size());

    /** The parser that a text needs. */
    Parser of(Signs signs) {
        int additions = 0;
        for (int i = 0; i < EXTENSIONS.size(); i++) {
            additions |= signs.has(EXTENSIONS.get(i).sign()) ? 1 << i : 0;
        }
        return with(additions);
    }

    /** CommonMark and nothing else. */
    Parser plain() {
        return with(0);
    }

    private Parser with(int additions) {
        Parser parser = made.get(additions);
        if (parser == null) {
            parser = make(additions);
            made.set(additions, parser);
        }
        return parser;
    }

    private static Parser make(int additions) {
        List<Extension> extensions = new ArrayList<>();
        for (int i = 0; i < EXTENSIONS.size(); i++) {
            if ((additions & 1 << i) != 0) {
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
