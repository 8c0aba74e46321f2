import pytest
from palier import Palier, chromium
from playwright.sync_api import sync_playwright
from town import Town


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def phone(browser):
    """An old phone in a hallway: 360 pixels wide, no script, nothing from anywhere else."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.requests = []
    page.on("request", lambda request: page.requests.append(request.url))
    yield page
    context.close()


@pytest.fixture
def palier(tmp_path):
    palier = Palier(tmp_path, "organisation: Ville de Grenoble\nhotline: 04 76 00 00 00\n")
    yield palier
    palier.stop()


@pytest.fixture
def sheet(palier):
    """A printed poster, and the site that its code leads to."""
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    return sheet


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """One for all tests that only look; whoever changes something takes `palier`."""
    town = Town(tmp_path_factory.mktemp("town"))
    yield town
    town.stop()
