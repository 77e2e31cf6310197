package dev.herald.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.*;

/** Which of the library's token makers reads a language, by the names that writers give it. */
final class Languages {

    private static final Map<String, Supplier<TokenMaker>> MAKERS = new HashMap<>();

    static {
        add(ActionScriptTokenMaker::new, "actionscript", "as3");
        add(AssemblerX86TokenMaker::new, "asm", "nasm", "assembly");
        add(CTokenMaker::new, "c", "h");
        add(CPlusPlusTokenMaker::new, "cpp", "c++", "cc", "cxx", "hpp", "arduino", "objective-c", "objc");
        add(CSharpTokenMaker::new, "csharp", "c#", "cs");
        add(ClojureTokenMaker::new, "clojure", "clj", "edn");
        add(CSSTokenMaker::new, "css");
        add(LessTokenMaker::new, "less", "scss", "sass");
        add(CsvTokenMaker::new, "csv");
        add(DTokenMaker::new, "d");
        add(DartTokenMaker::new, "dart");
        add(DelphiTokenMaker::new, "delphi", "pascal");
        add(DockerTokenMaker::new, "dockerfile", "docker", "containerfile");
        add(DtdTokenMaker::new, "dtd");
        add(EnvTokenMaker::new, "env", "dotenv");
        add(FortranTokenMaker::new, "fortran");
        add(GoTokenMaker::new, "go", "golang");
        add(GroovyTokenMaker::new, "groovy", "gradle", "jenkinsfile");
        add(HandlebarsTokenMaker::new, "handlebars", "hbs", "mustache");
        add(HTMLTokenMaker::new, "html", "htm", "xhtml", "vue", "svelte");
        add(HTMLTokenMaker::new, "html+erb", "erb", "ftl", "liquid", "jinja", "twig", "django");
        add(IniTokenMaker::new, "ini", "cfg", "conf", "editorconfig", "gitconfig", "systemd");
        add(HtaccessTokenMaker::new, "htaccess", "apache", "apacheconf");
        add(JSPTokenMaker::new, "jsp");
        add(JavaTokenMaker::new, "java");
        add(JavaScriptTokenMaker::new, "javascript", "js", "jsx", "mjs", "cjs", "node");
        add(JsonTokenMaker::new, "json", "geojson", "webmanifest", "ipynb", "jsonld");
        add(JshintrcTokenMaker::new, "jsonc", "json5");
        add(KotlinTokenMaker::new, "kotlin", "kt", "kts");
        add(LatexTokenMaker::new, "latex", "tex");
        add(LispTokenMaker::new, "lisp", "scheme", "elisp", "racket");
        add(LuaTokenMaker::new, "lua");
        add(MakefileTokenMaker::new, "makefile", "make", "mk");
        add(MarkdownTokenMaker::new, "markdown", "md");
        add(PHPTokenMaker::new, "php", "php5");
        add(PerlTokenMaker::new, "perl", "pl");
        add(PowerShellTokenMaker::new, "powershell", "ps1", "pwsh");
        add(PropertiesFileTokenMaker::new, "properties");
        add(ProtoTokenMaker::new, "proto", "protobuf");
        add(PythonTokenMaker::new, "python", "py", "python3", "starlark");
        add(RubyTokenMaker::new, "ruby", "rb", "crystal", "cr");
        add(RustTokenMaker::new, "rust", "rs");
        add(SQLTokenMaker::new, "sql", "mysql", "postgresql", "postgres", "plsql", "psql", "sqlite", "tsql");
        add(ScalaTokenMaker::new, "scala", "sbt", "sc");
        add(TclTokenMaker::new, "tcl");
        add(TypeScriptTokenMaker::new, "typescript", "ts", "tsx");
        add(UnixShellTokenMaker::new, "shell", "sh", "bash", "zsh", "ksh", "fish");
        add(UnixShellTokenMaker::new, "console", "shell-session", "shellsession", "terminal");
        add(VhdlTokenMaker::new, "vhdl");
        add(VisualBasicTokenMaker::new, "vb", "vbnet", "visualbasic");
        add(WindowsBatchTokenMaker::new, "bat", "batch", "cmd", "dos");
        add(XMLTokenMaker::new, "xml", "svg", "pom", "xsd", "xsl", "xslt", "rss", "atom", "wsdl", "plist");
    }

    private Languages() {}

    static Optional<Supplier<TokenMaker>> maker(String language) {
        return Optional.ofNullable(MAKERS.get(language));
    }

    /** The line that must stand before the code: PHP is HTML up to its first {@code <?php}, which writers leave out. */
    static String opening(String language, String code) {
        return language.startsWith("php") && !code.contains("<?") ? "<?php" : "";
    }

    static Set<String> names() {
        return Set.copyOf(MAKERS.keySet());
    }

    private static void add(Supplier<TokenMaker> maker, String... names) {
        for (String name : names) {
            MAKERS.put(name, maker);
        }
    }
}
