"""The published schema of layout files agrees with the layouts that Palier ships."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator
from palier import ROOT

SCHEMA = json.loads((ROOT / "Layouts/layout.schema.json").read_text("utf-8"))
LAYOUTS = sorted((ROOT / "Layouts").glob("*.yaml"))


def load(path):
    return yaml.safe_load(path.read_text("utf-8"))


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_shipped_layouts_pass(path):
    assert not list(Draft202012Validator(SCHEMA).iter_errors(load(path)))


@pytest.mark.parametrize("key, value", [("colour", "red"), ("size", "14"), ("sise", "14pt")])
def test_a_wrong_style_does_not(key, value):
    layout = load(LAYOUTS[0])
    next(iter(layout["styles"].values()))[key] = value
    assert list(Draft202012Validator(SCHEMA).iter_errors(layout))
