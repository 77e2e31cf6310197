def log = new File(basedir, 'build.log').readLines()

assert log.contains('[INFO] The blog is not built: herald.skip is set')
assert !new File(basedir, 'target/site').exists()
