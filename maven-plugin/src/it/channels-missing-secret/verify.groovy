def log = new File(basedir, 'build.log').readLines()
def put = 'is not set; put it into the environment, or into a <server> of Maven\'s settings.xml'

assert log.contains("[ERROR] mastodon (Mastodon): cannot be used: the secret NOBODY_HAS_SET_THIS $put".toString())
assert log.contains("[ERROR] team (Webhook): cannot be used: the secret NOR_THIS $put".toString())
assert log.any { it.contains(': 2 of 2 channels cannot be used') }
assert !log.any { it =~ /^\s+at dev\.herald/ }
