def log = new File(basedir, 'build.log').text

assert log.contains('herald:build')
['herald.site', 'herald.target', 'herald.drafts', 'herald.future', 'herald.skip'].each {
    assert log.contains("User property: $it")
}
