"""Prints what is left of a stage in the emulator, asked of each service and not of CloudFormation."""

import os
import sys

from botocore.session import Session

prefix = sys.argv[1].lower()
session = Session()


def listed(service, operation, key, name=lambda one: one, region=os.environ["AWS_REGION"]):
    client = session.create_client(
        service, region_name=region, endpoint_url=os.environ["AWS_ENDPOINT_URL"]
    )
    limit = {"MaxResults": 60} if operation == "list_user_pools" else {}
    found = getattr(client, operation)(**limit).get(key, [])
    for one in found if isinstance(found, list) else found.get("Items", []):
        if prefix in str(name(one)).lower():
            print(f"{service} {name(one)}")


listed("dynamodb", "list_tables", "TableNames")
listed("lambda", "list_functions", "Functions", lambda one: one["FunctionName"])
listed("lambda", "list_event_source_mappings", "EventSourceMappings", lambda one: one["FunctionArn"])
listed("cognito-idp", "list_user_pools", "UserPools", lambda one: one["Name"])
listed("events", "list_event_buses", "EventBuses", lambda one: one["Name"])
listed("events", "list_rules", "Rules", lambda one: one["Name"])
listed("sqs", "list_queues", "QueueUrls")
listed("sns", "list_topics", "Topics", lambda one: one["TopicArn"])
listed("logs", "describe_log_groups", "logGroups", lambda one: one["logGroupName"])
listed("cloudwatch", "describe_alarms", "MetricAlarms", lambda one: one["AlarmName"])
listed("iam", "list_roles", "Roles", lambda one: one["RoleName"])
listed("apigatewayv2", "get_apis", "Items", lambda one: one["Name"])
listed("s3", "list_buckets", "Buckets", lambda one: one["Name"])
listed("cloudfront", "list_distributions", "DistributionList", lambda one: one["Comment"])
# Where CloudFront takes functions from.
listed("lambda", "list_functions", "Functions", lambda one: one["FunctionName"], "us-east-1")
listed("cloudformation", "describe_stacks", "Stacks", lambda one: one["StackName"], "us-east-1")
