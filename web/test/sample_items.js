// A place with one of most things, for the tests of the page's half.
const disabled = 1, pressed = 1 << 2, current = 1 << 5, required = 1 << 6, submit = 1 << 8, semibold = 1 << 9;

function box(key, role, parent, x, y, width, height, more = {}) {
    return { key, role, ...(parent && { parent }), x, y, width, height, ...more };
}

function rowsOfTable() {
    return Array.from({ length: 30 }, (unused, index) => {
        const y = 700 + index * 40;
        return [
            box(`row-${index}`, "row", "table", 20, y, 760, 40),
            box(`row-${index}-name`, "cell", `row-${index}`, 20, y, 300, 24, { name: `Offer ${index}` }),
            box(`row-${index}-sum`, "cell", `row-${index}`, 320, y, 300, 24, { name: `${index * 100} €` }),
        ];
    }).flat();
}

export const sample = [
    box("bar", "banner", null, 0, 0, 4000, 56, { layer: "frame" }),
    box("places", "navigation", "bar", 100, 0, 500, 56, { layer: "frame", name: "Places" }),
    box("to-offers", "link", "places", 110, 8, 80, 40, { layer: "frame", name: "Offers", value: "/offers", flags: current }),
    box("to-source", "link", "places", 200, 8, 80, 40, { layer: "frame", name: "Source", value: "https://example.org/" }),
    box("to-nowhere", "link", "places", 300, 8, 80, 40, { layer: "frame", name: "Nowhere", value: "javascript:alert(1)" }),
    box("main", "main", null, 0, 56, 1000, 1900),
    box("title", "heading", "main", 20, 80, 400, 36, { level: 1, name: "Offers of Café Noël", fontSize: 28, lineHeight: 36, flags: semibold }),
    box("text", "text", "main", 20, 130, 400, 48, { name: "First line of the text,\nand its second line." }),
    box("form", "form", "main", 20, 200, 600, 440, { name: "Contact" }),
    box("company", "text-field", "form", 20, 220, 300, 44, { name: "Company", description: "As in the register", flags: required }),
    box("mail", "text-field", "form", 20, 280, 300, 44, { name: "E-mail", kind: "email", autocomplete: "email" }),
    box("when", "text-field", "form", 20, 340, 300, 44, { name: "Go-live", kind: "date" }),
    box("kind", "choice", "form", 20, 400, 300, 44, { name: "Kind", options: "saas\tSaaS\nvm\tVirtual machine\n", value: "vm" }),
    box("agree", "checkbox", "form", 20, 460, 300, 44, { name: "I agree" }),
    box("about", "text-area", "form", 20, 510, 300, 80, { name: "About" }),
    box("send", "button", "form", 20, 596, 120, 40, { name: "Send", flags: submit }),
    box("activate", "button", "form", 160, 596, 120, 40, { name: "Activate", flags: disabled, description: "Needs a Transact offer" }),
    box("french", "toggle", "form", 300, 596, 120, 40, { name: "Français", flags: pressed }),
    box("table", "table", "main", 20, 700, 760, 1200, { name: "Offers" }),
    ...rowsOfTable(),
];
