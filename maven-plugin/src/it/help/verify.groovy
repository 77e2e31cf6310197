def log = new File(basedir, 'build.log').text

assert log.contains('herald:build')
for (property in ['herald.site', 'herald.target', 'herald.drafts', 'herald.future', 'herald.skip']) {
    assert log.contains("User property: $property")
}
