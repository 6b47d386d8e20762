"""What the fuzzer knows of the system: who there is, what there is, and what every answer must be."""

import atexit
import collections
import datetime
import hashlib
import json
import os
import random
import re
import threading

import requests
import schemathesis
from hypothesis import strategies
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

with open(os.environ["FUZZ_WORLD"], encoding="utf-8") as file:
    WORLD = json.load(file)
TOKENS = WORLD["tokens"]
SAMPLES = collections.defaultdict(list)
KNOWN_IDS = collections.defaultdict(set)
for sample in WORLD["samples"]:
    SAMPLES[sample["operation"]].append(sample)
    path = sample["operation"].split(" ", 1)[1]
    for name, value in sample["ids"].items():
        KNOWN_IDS[path.split("{" + name + "}")[0], name].add(value)

# What a schema can not say of a value that fits it; the texts of the problem say it.
BEYOND_SCHEMAS = {
    "cursor",  # opaque: only one that was given out is one
    "unknown-unit",  # a code is read on the day of the query
    "days-reversed",  # two members against each other
    "unreadable-characters",  # control and bidirectional characters
    "below-province",  # what level a unit has stands in the registers
    "required",  # one of two parameters: OpenAPI says each by itself
    "not-with-rule",  # two parameters against each other
    "range-too-long",  # two days against each other
    "unknown-rule",  # which rules there are on a day stands in the rules
    "counts-no-days",  # whether a rule counts days stands in the rules
}

# Days as the system takes them; otherwise nine of ten are thrown away.
first, last = datetime.date(2010, 1, 1), datetime.date(2099, 12, 31)
schemathesis.openapi.format("date", strategies.dates(first, last).map(str))

counts = collections.Counter()
lock = threading.Lock()
here = threading.local()


def session():
    if not hasattr(here, "session"):
        here.session = requests.Session()
    return here.session


def chance(case):
    """The same case gets the same changes, in every run with the same seed."""
    said = json.dumps([case.method, case.path, str(case.body), str(case.query)], ensure_ascii=True)
    return random.Random(hashlib.sha256(said.encode()).digest())


def operation_of(case):
    return f"{case.operation.method.upper()} {case.operation.path}"


def is_generated_well(case, location):
    meta = case.meta
    if meta is None:
        return True
    found = [info for at, info in meta.components.items() if at.value == location]
    return all(info.mode == GenerationMode.POSITIVE for info in found)


@schemathesis.hook
def before_call(context, case, kwargs):
    dice = chance(case)
    samples = SAMPLES[operation_of(case)]
    sample = dice.choice(samples) if samples else None
    if case.path_parameters and is_generated_well(case, "path") and dice.random() < 0.8:
        case.path_parameters = known_ids(case, sample, dice)
    if sample and "payload" in sample and is_generated_well(case, "body"):
        both = mixed(case.body, sample["payload"], dice)
        # Of members that exclude each other one may have come from here and one from there.
        if any(one.is_valid(both) for one in case.operation.body):
            case.body = both
    if case.headers is not None and "idempotency-key" in case.headers and is_generated_well(case, "header"):
        case.headers["idempotency-key"] = f"fuzz-{dice.getrandbits(64):x}"
        if "if-match" in case.headers and dice.random() < 0.7:
            case.headers["if-match"] = "*"


def known_ids(case, sample, dice):
    if sample and sample["ids"] and dice.random() < 0.5:
        return dict(sample["ids"])
    known = {}
    for name, value in case.path_parameters.items():
        there = sorted(KNOWN_IDS[case.path.split("{" + name + "}")[0], name])
        known[name] = dice.choice(there) if there else value
    return known


def mixed(generated, sample, dice):
    """Half of the time a request that went well, with some members of the generated one."""
    if dice.random() < 0.3 or not isinstance(generated, dict) or not isinstance(sample, dict):
        return generated
    result = json.loads(json.dumps(sample))
    for name in generated:
        if dice.random() < 0.3:
            result[name] = generated[name]
    return result


def main_role(case):
    samples = SAMPLES[operation_of(case)]
    return samples[0]["who"] if samples and samples[0]["who"] in TOKENS else WORLD["main"]


@schemathesis.auth()
class Bearer:
    def get(self, case, context):
        return TOKENS[main_role(case)]

    def set(self, case, data, context):
        case.headers["Authorization"] = f"Bearer {data}"


def count(role, status):
    with lock:
        counts[role, status] += 1


LEAKS = re.compile(r"\bat .+\.(ts|js|mjs):\d+|node_modules|ZodError|TypeError|DynamoDB|arn:aws", re.I)


@schemathesis.check
def answers_a_problem(ctx, response, case):
    """Whatever is refused is a problem in both languages, and tells nothing of the inside."""
    refuse_wrong_problem(case, response)


def refuse_wrong_problem(case, response):
    def fail(message):
        raise Failure(operation=case.operation.label, title="No proper problem", message=message)

    if response.status_code < 400:
        return
    text = response.text or ""
    if LEAKS.search(text):
        fail("tells of the inside: " + text[:400])
    kind = response.headers.get("content-type", [""])[0]
    try:
        value = json.loads(text)
    except ValueError:
        return fail(f"{response.status_code} {kind}: {text[:200]}")
    wrong = [
        not kind.startswith("application/problem+json"),
        value.get("status") != response.status_code,
        not str(value.get("type", "")).startswith("urn:giam-sat:problem:"),
        not all(isinstance(value.get(name), str) and value[name] for name in ("title", "detail", "code")),
        not all(value.get("en", {}).get(name) for name in ("title", "detail")),
        "no-store" not in response.headers.get("cache-control", [""])[0],
    ]
    if any(wrong):
        fail(f"{response.status_code} {kind}: {text[:400]}")
    return None


@schemathesis.check
def a_schema_says_it(ctx, response, case):
    """A 400 to what fits the document is about something that no schema can say."""
    if response.status_code != 400 or case.meta is None:
        return
    if any(info.mode != GenerationMode.POSITIVE for info in case.meta.components.values()):
        return
    value = json.loads(response.text)
    codes = [error["code"] for error in value.get("errors", [])] or [value["code"]]
    if not set(codes) & BEYOND_SCHEMAS:
        message = f"fits the document and is refused: {response.text[:600]}"
        raise Failure(operation=case.operation.label, title="The document says less", message=message)


ASKED_OF_EVERY_ROLE = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@schemathesis.check
def answers_every_role(ctx, response, case):
    """The very same request of every other role, and without a token."""
    main = main_role(case)
    count(main, response.status_code)
    share = WORLD["coverageShare"] if is_of_coverage(case) else 1
    if chance(case).random() >= share or case.method.upper() != case.operation.method.upper():
        return
    # Built once and sent by each: building it costs more than the answer.
    request = case.as_transport_kwargs(base_url=case.operation.base_url)
    request["headers"].pop("Authorization", None)
    for role, token in [*TOKENS.items(), ("without a token", None)]:
        if role != main:
            ask_as(role, token, case, request)


def ask_as(role, token, case, request):
    headers = dict(request["headers"])
    if token:
        headers["Authorization"] = f"Bearer {token}"
    if "idempotency-key" in case.headers:
        key = hashlib.sha256(f"{role} {case.headers['idempotency-key']}".encode()).hexdigest()
        headers["idempotency-key"] = f"fuzz-{key[:16]}"
    asked = {**request, "headers": headers, "timeout": 30, "allow_redirects": False}
    again = Response.from_requests(session().request(**asked), verify=False)
    count(role, again.status_code)
    where = f"as {role}: {case.operation.label}"
    if again.status_code >= 500 and again.status_code != 503:
        raise Failure(operation=where, title=f"Server error as {role}", message=again.text[:400])
    try:
        refuse_wrong_problem(case, again)
        case.validate_response(again, checks=ASKED_OF_EVERY_ROLE)
    except (Failure, FailureGroup) as error:
        raise Failure(operation=where, title=f"As {role}", message=str(error)[:3000]) from error


def is_of_coverage(case):
    return case.meta is not None and case.meta.phase.name.value == "coverage"


@atexit.register
def tell():
    roles = collections.defaultdict(dict)
    for (role, status), number in sorted(counts.items()):
        roles[role][status] = number
    with open(os.environ["FUZZ_COUNTS"], "w", encoding="utf-8") as out:
        json.dump(roles, out)
