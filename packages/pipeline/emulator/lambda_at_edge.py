"""Lambda@Edge at origin-response, which MiniStack's distributions do not run.

An origin here serves one behavior, so the function of the default behavior is noted on its origin and
called with what that answers. As CloudFront does, it hands over no body, takes one in exchange, and
answers 502 when a header is touched that may only be read, or set that may not.
"""

import json

from ministack.core.concurrency import run_reentrant
from ministack.services import cloudfront, lambda_svc

READ_ONLY = {"transfer-encoding", "via"}
FORBIDDEN = ("connection", "expect", "keep-alive", "proxy-", "trailer", "upgrade", "x-amz-cf-", "x-cache", "x-edge-")

parse_config = cloudfront.parse_distribution_dataplane_config
fetch = cloudfront._fetch_from_origin


def parse_with_function(dist):
    parsed = parse_config(dist)
    default = cloudfront._find(cloudfront._dist_config_el(dist), "DefaultCacheBehavior")
    for one in default.iter("*") if default is not None else ():
        if cloudfront._local_tag_name(one) != "LambdaFunctionAssociation":
            continue
        if cloudfront._text(one, "EventType") != "origin-response":
            raise NotImplementedError("a function at another event than origin-response")
        origin = parsed["origins"][parsed["default_behavior"]["target_origin_id"]]
        origin["origin_response"] = cloudfront._text(one, "LambdaFunctionARN")
        origin["config"] = {
            "distributionDomainName": dist["DomainName"],
            "distributionId": dist["Id"],
            "eventType": "origin-response",
            "requestId": cloudfront._cf_request_id(),
        }
    return parsed


async def fetch_and_call(origin, method, uri, query_string, headers, *others):
    status, reason, answered, body = await fetch(origin, method, uri, query_string, headers, *others)
    if "origin_response" not in origin:
        return status, reason, answered, body
    request = {
        "clientIp": "127.0.0.1",
        "headers": listed(headers),
        "method": method,
        "querystring": query_string,
        "uri": uri,
    }
    response = {"headers": listed(answered), "status": str(status), "statusDescription": reason}
    cf = {"config": origin["config"], "request": request, "response": response}
    result = await run_reentrant(call, origin["origin_response"], {"Records": [{"cf": cf}]})
    if result is None or not is_valid(response["headers"], result.get("headers", {})):
        return 502, "Bad Gateway", {}, b"The Lambda function result failed validation."
    named = {name: [one["value"] for one in values] for name, values in result.get("headers", {}).items()}
    given = {name: values if len(values) > 1 else values[0] for name, values in named.items()}
    body = result["body"].encode() if "body" in result else body
    return int(result["status"]), result.get("statusDescription", reason), given, body


def listed(headers):
    """Each name in small letters, with the key as it came and every value."""
    return {
        name.lower(): [{"key": name, "value": one} for one in (value if isinstance(value, list) else [value])]
        for name, value in headers.items()
        if not name.lower().startswith(FORBIDDEN)
    }


def is_valid(before, after):
    if any(before.get(name) != after.get(name) for name in READ_ONLY):
        return False
    return all(name == name.lower() and not name.startswith(FORBIDDEN) for name in after)


def call(arn, event):
    """@returns None when there is no such version, or it fails"""
    function, config, _ = lambda_svc._get_func_record_for_ref(arn)
    if not function or not config or not arn.split(":")[-1].isdigit():
        return None
    record = lambda_svc._execution_record_for_config(function, config)
    result = lambda_svc._execute_function_with_config_scope(record, event)
    if result.get("error"):
        return None
    body = result.get("body")
    return json.loads(body) if isinstance(body, (str, bytes)) else body


def install():
    cloudfront.parse_distribution_dataplane_config = parse_with_function
    cloudfront._fetch_from_origin = fetch_and_call
