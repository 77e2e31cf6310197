def log = new File(basedir, 'build.log').readLines()
def reports = new File(basedir, 'target/herald')

assert log.contains('[INFO] 4 messages are due')
assert log.any { it.startsWith('[INFO] mastodon (Mastodon), ') }
assert log.any { it.startsWith('[INFO] team (Webhook), ') }
assert log.contains('[INFO]   | Text of Hello.')
assert log.contains("[INFO] Open ${new File(reports, 'plan.html').toPath().toUri()}".toString())

assert reports.list().sort() == ['plan.html', 'plan.json', 'plan.md']
assert new File(basedir, 'summary.md').text == new File(reports, 'plan.md').text
assert new File(reports, 'plan.html').text.contains('Text of Again.')
assert new groovy.json.JsonSlurper().parse(new File(reports, 'plan.json')).due.size() == 4
assert !new File(basedir, 'announcements').exists()
