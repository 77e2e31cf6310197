/** The preview as somebody has it who starts Maven, saves a text, and ends it from outside. */
def serve = { File folder, String goal ->
    def command = [
        "${System.getProperty('maven.home')}/bin/mvn",
        '-B',
        '-o',
        "-Dmaven.repo.local=$localRepositoryPath",
        '-Daether.enhancedLocalRepository.trackingFilename=none', // nothing is fetched, so it is all the same from where it came
        goal,
        '-Dherald.port=0'
    ]*.toString()
    def log = new File(folder, 'serve.log')
    def maven = new ProcessBuilder(command).directory(folder).redirectErrorStream(true).redirectOutput(log).start()
    def await = { Closure condition ->
        def end = System.nanoTime() + 120_000_000_000L
        while (!condition()) {
            assert maven.alive && System.nanoTime() < end: log.text
            sleep(50)
        }
    }
    try {
        await { log.text =~ /Look at \S+/ }
        def page = new URL((log.text =~ /Look at (\S+)/)[0][1] + 'posts/hello/')
        assert page.text.contains('First words.')
        new File(folder, 'content/posts/2026-01-02-hello.md').text = '---\ntitle: Hello\n---\nOther words.\n'
        await { page.text.contains('Other words.') }
        maven.destroy()
        assert maven.waitFor() == 143: log.text // ended by SIGTERM
        assert !log.text.contains('[ERROR]')
        assert new File(folder, 'target/herald-preview/posts/hello/index.html').text.contains('Other words.')
        assert !new File(folder, 'target/site').exists()
    } finally {
        maven.destroyForcibly()
    }
}

def version = (new File(basedir, 'pom.xml').text =~ /herald-maven-plugin<\/artifactId>\s*<version>(.+?)</)[0][1]
serve(basedir, 'herald:serve')
serve(new File(basedir, 'bare'), "dev.herald:herald-maven-plugin:$version:serve")
