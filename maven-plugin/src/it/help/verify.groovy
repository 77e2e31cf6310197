def log = new File(basedir, 'build.log').text

assert log.contains('herald:build')
for (property in ['herald.site', 'herald.target', 'herald.drafts', 'herald.future', 'herald.clean', 'herald.skip',
        'herald.simulate', 'herald.at', 'herald.edit', 'herald.delete', 'herald.held', 'herald.reports',
        'herald.check.outside', 'herald.check.reports', 'herald.check.record', 'herald.check.accept', 'herald.check.mend', 'herald.check.skip']) {
    assert log.contains("User property: $property")
}
for (goal in ['build', 'serve', 'package', 'plan', 'announce', 'channels', 'reconcile', 'new', 'init', 'check', 'import']) {
    assert log.contains("herald:$goal\n")
}
