def log = new File(basedir, 'build.log').readLines()

for (channel in ['plain', 'hidden', 'mixed']) {
    assert log.contains("[INFO] $channel (Webhook): works, an address that only the owner knows".toString())
}
assert !log.any { it.contains('pl4nted') }
assert !new File(basedir, 'announcements').exists()
def target = new File(basedir, 'target')
if (target.exists()) { // Maven 4 makes it
    target.eachFileRecurse(groovy.io.FileType.FILES) { assert !it.text.contains('pl4nted') }
}
