"""Starts MiniStack with four things mended, each named; what it can not do is printed, not faked.

1. PartiQL INSERT writes no record to the table's stream (its PutItem does). All our facts are
   written so, and without the records nothing would be woken.
2. It speaks no TLS: what comes to a distribution, and goes from there to its origins, is unencrypted
   and taken for encrypted; the distribution finds the API at its name below localhost.
3. An alarm on several metrics (metric math) fails its stack. It is left out, and named.
4. A distribution calls no function at origin-response; see lambda_at_edge.py.
"""

import sys
import threading

import lambda_at_edge
from ministack.app import main
from ministack.core import iam_evaluator
from ministack.services import cloudfront, dynamodb, s3
from ministack.services.cloudformation import provisioners

insert = dynamodb._partiql_insert
execute_transaction = dynamodb._execute_transaction
serve_origin_fetch = s3.serve_cloudfront_origin_fetch
origin_connect_target = cloudfront._origin_connect_target
put_alarm = provisioners._cw_metric_alarm_put
transaction = threading.local()


def insert_and_tell(table, parsed):
    answer = insert(table, parsed)
    if answer[0] == 200:
        item = parsed["item"]
        item = item["M"] if set(item) == {"M"} else item
        told = (table["TableName"], "INSERT", None, item)
        waiting = getattr(transaction, "waiting", None)
        if waiting is None:
            dynamodb._emit_stream_event(*told)
        else:
            waiting.append(told)
    return answer


def execute_and_tell(data):
    """Told when the whole transaction is stored, and not at all when it is not."""
    transaction.waiting = []
    try:
        answer = execute_transaction(data)
        told = transaction.waiting
    finally:
        transaction.waiting = None
    if answer[0] == 200:
        for one in told:
            dynamodb._emit_stream_event(*one)
    return answer


def serve_as_encrypted(*args, **options):
    origin = iam_evaluator._request_origin
    was = origin.set((origin.get()[0], True))
    try:
        return serve_origin_fetch(*args, **options)
    finally:
        origin.reset(was)


def connect_here(origin, viewer_is_https):
    host, _, port = origin["domain_name"].partition(":")
    if host.endswith(".localhost"):
        return "127.0.0.1", int(port), False
    return origin_connect_target(origin, viewer_is_https)


def put_alarm_or_name_it(name, props):
    if not props.get("Metrics"):
        return put_alarm(name, props)
    print(f"NOT EMULATED AWS::CloudWatch::Alarm {name}: metric math", file=sys.stderr, flush=True)
    account, region = provisioners.get_account_id(), provisioners.get_region()
    return name, {"Arn": f"arn:aws:cloudwatch:{region}:{account}:alarm:{name}"}


dynamodb._partiql_insert = insert_and_tell
dynamodb._execute_transaction = execute_and_tell
s3.serve_cloudfront_origin_fetch = serve_as_encrypted
cloudfront._origin_connect_target = connect_here
provisioners._cw_metric_alarm_put = put_alarm_or_name_it
lambda_at_edge.install()

main()
