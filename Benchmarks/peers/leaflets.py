"""What stands on the leaflets of every peer: the design of the leaflet that Palier ships, in plain words."""

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
IDEAS = ["Courses", "Animaux", "Aide aux devoirs", "Un appel, une visite", "Petit bricolage", "Impressions"]
STRONG, TINT, LIT, UNLIT, WALL = "#0B5A63", "#E3F1F0", "#FFC845", "#5B8C92", "#F3F9F9"
SORA = "/usr/share/fonts/opentype/sora/Sora-ExtraBold.otf"
SORA_BOLD = "/usr/share/fonts/opentype/sora/Sora-Bold.otf"
INTER = "/usr/share/fonts/opentype/inter/Inter-Regular.otf"
INTER_BOLD = "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"


def leaflets(count):
    """For each leaflet its address, its code as it is printed, and the text of its symbol."""
    for index in range(count):
        rest, code = index * 7919 + 1234567, ""
        for _ in range(7):
            code += SYMBOLS[rest % 32]
            rest //= 32
        yield (f"{index % 200 + 1} rue des Lilas, Grenoble", f"{code[:3]}-{code[3:]}",
               f"HTTPS://ENTRAIDE.EXAMPLE.FR/{code}")


def windows():
    """Left and upper edge of each window of the façade in points, and whether it is lit."""
    for row in range(4):
        for column in range(5):
            yield 284.5 + column * 20.2, 67 + row * 24.3, (row + column) % 3 == 0
