def log = new File(basedir, 'build.log').readLines()

assert log.any { it.startsWith('[ERROR] Failed to execute goal dev.herald:herald-maven-plugin:')
    && it.contains(': configuration: nothing was sent: ') && it.contains('http://localhost:8820') }
assert new File(basedir, 'target/herald/outcome').text == 'configuration\n'
assert !new File(basedir, 'announcements').exists()
