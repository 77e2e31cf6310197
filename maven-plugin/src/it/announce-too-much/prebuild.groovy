(1..143).each {
    new File(basedir, "content/posts/2026-01-02-no-${it}.md") << "---\ntitle: No. ${it}\nannounce: true\n---\nText\n"
}
return true
