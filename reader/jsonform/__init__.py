"""The program's values as JSON: what the command line prints, and what the record keeps."""

from reader.jsonform.blob import annotation_to_blob, annotations_from_blob
from reader.jsonform.printed import (
    Json,
    annotations_to_json,
    article_to_json,
    attribution_to_json,
    compared_to_json,
    dumps,
    entity_to_json,
    fact_to_json,
    number,
    quantity_to_json,
    results_to_json,
    stories_to_json,
    summary_to_json,
    time_to_json,
)

__all__ = [
    "Json",
    "annotation_to_blob",
    "annotations_from_blob",
    "annotations_to_json",
    "article_to_json",
    "attribution_to_json",
    "compared_to_json",
    "dumps",
    "entity_to_json",
    "fact_to_json",
    "number",
    "quantity_to_json",
    "results_to_json",
    "stories_to_json",
    "summary_to_json",
    "time_to_json",
]
