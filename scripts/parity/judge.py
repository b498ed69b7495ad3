"""Judges JSON texts by JSON Schemas, for `npm run parity`.

Reads [{"target", "schema", "bodies": [text]}] and prints for each a line of 0 and 1, one for each body.
"""

import json
import sys

from jsonschema import Draft7Validator, Draft202012Validator

VALIDATORS = {"draft-2020-12": Draft202012Validator, "draft-07": Draft7Validator}

for job in json.load(sys.stdin):
    validator = VALIDATORS[job["target"]]
    validator.check_schema(job["schema"])
    judge = validator(job["schema"])
    print("".join("1" if judge.is_valid(json.loads(body)) else "0" for body in job["bodies"]))
