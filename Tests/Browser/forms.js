// What is amiss with the forms of a page, by RGAA 4.1, topic 11. `isOwn`: whether people tell of
// themselves here, so that the browser may fill in what it knows of them.
isOwn => {
  const found = []
  const tell = (rule, element) => found.push(`${rule}: ${element.outerHTML.slice(0, 140)}`)
  const words = element => (element?.innerText ?? "").trim()
  const isBefore = (one, other) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
  const named = (element, attribute) =>
    (element.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean)
      .map(id => document.getElementById(id))
  const around = control =>
    control.type === "radio" ? control.closest("fieldset") : control.closest(".field, fieldset, form")
  // What is sent to the site tells of people, what is asked of it tells of a place.
  const TOKENS = {
    post: {name: ["name", "given-name", "nickname"], phone: ["tel"], email: ["email"]},
    get: {address: ["street-address"]},
  }

  const ids = [...document.querySelectorAll("[id]")].map(element => element.id)
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) found.push(`id twice: ${id}`)

  for (const form of document.querySelectorAll("main form")) {
    const controls = [...form.elements].filter(one =>
      !["hidden", "submit", "button", "fieldset"].includes(one.type) && !one.closest(".trap"))
    for (const button of form.querySelectorAll("button"))
      if (!button.textContent.trim()) tell("button without words (11.9)", button)
    for (const group of form.querySelectorAll("fieldset")) {
      const legend = group.firstElementChild
      // It may stand in what is folded up, where nothing has inner text.
      if (legend?.tagName !== "LEGEND" || !legend.textContent.trim()) tell("group without legend (11.6)", group)
    }
    for (const control of controls) {
      const [label, ...more] = control.labels
      if (more.length || !label?.textContent.trim()) tell("not one label (11.1)", control)
      if (label && !label.contains(control) && !isBefore(label, control)) tell("label after (11.4)", control)
      if (control.tabIndex !== 0) tell("out of the order", control)

      const same = controls.filter(one => one.name === control.name && one.type === control.type)
      if (same.length > 1 && ["radio", "checkbox"].includes(control.type)) {
        const group = control.closest("fieldset, [role=group][aria-labelledby]")
        if (!group || !same.every(one => group.contains(one))) tell("choices not in a group (11.5)", control)
      }

      const describing = [
        ...named(control, "aria-describedby"), ...named(control.closest("fieldset, [role=group]") ?? form, "aria-describedby")]
      if (describing.some(one => !one || !one.textContent.trim())) tell("described by nothing", control)
      const hints = describing.filter(one => one?.classList.contains("hint"))
      if (hints.some(one => !isBefore(one, control))) tell("hint after (11.10)", control)
      const hasFormat = ["tel", "email", "date"].includes(control.type)
        || ["code", "line", "at", "address", "street"].includes(control.name)
      if (hasFormat && !hints.length) tell("format not said (11.10)", control)

      // Who fills in a form knows beforehand what may be left out.
      const isTold = control.required || label?.querySelector(".optional")
        || control.type === "checkbox" || same.some(one => one.checked)
        || control.closest("fieldset")?.querySelector(":scope > .hint")
        || control.tagName === "SELECT"
      if (form.querySelector(":required") && !isTold) tell("needed or not? (11.10)", control)

      const token = control.autocomplete
      const tokens = TOKENS[form.method][control.name]
      if (tokens) {
        // A référent tells where they themselves want to be told what is new.
        const expected = isOwn || form.action.includes("/referent/news") ? tokens : ["off"]
        if (!expected.includes(token)) tell(`autocomplete “${token}” (11.13)`, control)
      } else if (token && token !== "off") tell(`autocomplete “${token}” (11.13)`, control)
    }
    const optional = [...form.querySelectorAll(".optional")].map(words)
    if (optional.length && form.querySelector(":required")) {
      const rule = [...document.querySelectorAll("main .hint")].find(one =>
        !one.id && isBefore(one, controls[0]) && optional.some(word => one.innerText.includes(word.replace(/[()]/g, ""))))
      if (!rule) tell("rule for what may be left out not said first (11.10)", form)
    }

    const wrong = controls.filter(one => one.ariaInvalid === "true")
    if (!wrong.length) continue
    const problems = [...form.querySelectorAll(".problem")]
    for (const control of wrong) {
      const problem = named(control, "aria-describedby").concat(
        named(control.closest("fieldset, [role=group]") ?? form, "aria-describedby"))
        .find(one => one?.classList.contains("problem"))
      if (!words(problem)) tell("wrong without words (11.11)", control)
      else if (!around(control).contains(problem)) tell("words elsewhere (11.11)", control)
      else if (!isBefore(problem, control)) tell("words after (11.11)", control)
    }
    const summary = document.querySelector("main .summary")
    if (!summary && controls.length === 1) {
      if (document.activeElement !== controls[0]) tell("wrong, and not gone to", controls[0])
      continue
    }
    if (!summary || !isBefore(summary, controls[0])) { tell("no summary", form); continue }
    if (document.activeElement !== summary) tell("summary without focus", summary)
    const links = [...summary.querySelectorAll("a")]
    if (links.length !== problems.length) found.push(`${links.length} links for ${problems.length} problems`)
    for (const problem of problems) {
      const link = links.find(one => words(one) === words(problem))
      const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
      if (!link) tell("not in the summary", problem)
      else if (!controls.includes(target)) tell("leads to no field", link)
      else if (!around(target).contains(problem)) tell("leads to another field", link)
    }
  }
  return found
}
