def log = new File(basedir, 'build.log').readLines()

assert log.any { it.startsWith("[ERROR] pom.xml: herald.site is '")
    && it.endsWith("\${nowhere}/blog', which names a property that is not set; set the property, or write the value out") }
assert log.any { it.contains(': 1 problem in the blog; nothing was written') }
assert basedir.list().every { !it.contains('$') }
