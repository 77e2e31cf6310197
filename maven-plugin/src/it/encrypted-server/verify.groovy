def log = new File(basedir, 'build.log')

for (channel in ['plain', 'hidden', 'mixed']) {
    assert log.readLines().contains("[INFO] $channel (Webhook): works, an address that only the owner knows".toString())
}
assert !log.text.contains('pl4nted')
assert !new File(basedir, 'target').exists()
