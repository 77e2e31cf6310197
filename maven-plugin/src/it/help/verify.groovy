def log = new File(basedir, 'build.log').text

assert log.contains('herald:build')
for (property in ['herald.site', 'herald.target', 'herald.drafts', 'herald.future', 'herald.clean', 'herald.skip',
        'herald.simulate', 'herald.at', 'herald.edit', 'herald.delete', 'herald.held', 'herald.reports']) {
    assert log.contains("User property: $property")
}
for (goal in ['build', 'package', 'plan', 'announce', 'channels', 'reconcile', 'import']) {
    assert log.contains("herald:$goal\n")
}
