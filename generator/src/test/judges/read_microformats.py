import io
import json
import sys

import mf2py

texts = json.load(io.TextIOWrapper(sys.stdin.buffer, "utf-8"))
json.dump({address: mf2py.parse(doc=text, url=address)["items"] for address, text in texts.items()}, sys.stdout)
