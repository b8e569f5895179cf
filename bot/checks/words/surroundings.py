"""Words beside a detail that show it is not the writer's own: products, other people, refusals.

Source: look-alikes met in public résumés of developers (product, employer and data-field
names next to R36-R42 words), and the advice of R43 on whose detail matters.
"""

from typing import Final

# A noun right after the match makes it part of a product, a data field or an employer.
OBJECTS: Final = """
    field, fields, column, columns, parser, parsing, validation, validator, validations, picker,
    selector, engine, data, dataset, benchmark, benchmarking, calculator, service, services,
    system, systems, api, apis, app, apps, application, platform, module, modules, table,
    database, codebase, code, monolith, library, framework, form, forms, filter, filters,
    feature, features, search, detection, recognition, prediction, predictor, estimator,
    classifier, model, models, report, reports, tracker, tracking, upload, uploads, uploader,
    editor, editing, gallery, sharing, storage, processing, resizing, compression, product,
    products, project, projects, company, startup, firm, business, bank, school, schools,
    university, college, hospital, charity, foundation, association, society, church, institute,
    network, server, servers, process, processes, node, nodes, threads, package, packages, mode,
    page, tenant, delphi, cobol, java, php, perl, legacy, oracle, mainframe, portal, website,
    site, bot, software, policy, policies, request, requests, limit, limits, limiter, slip,
    slips, hikes, theft, survey, brands, store, shop, healthcare, clinic, values, studies,
    science, bug, bugs, tool, tools, erp, customers, users, clients, patients, employees,
    students, players, visitors, readers, sign on, test, default, sample, placeholder, example,
    fixture, as test, as default, as placeholder, in bug, in prize, in prizes, in tips, in
    sales, in revenue, in claims, in grants, monorepo, stack, repository, repo, pipeline,
    pipelines, migration, screening, questionnaire, permit, permits, booking, subset, font, fonts,
    palette, palettes, import, imports, parking, appointment, appointments, tickets, genealogy,
    safe, mode, theme, icon, icons, emoji, calendar, schema, enum, type, types, endpoint, endpoints
"""
# What somebody is by trade: a thing before it is what they work on.
TRADES: Final = """
    engineer, developer, dev, programmer, coder, architect, lead, manager, specialist, consultant,
    designer, scientist, analyst, administrator, admin, tester, sre, guy, person, geek, nerd, intern
"""
# A verb of making at the head of the sentence: what follows is the thing made.
MAKING: Final = """
    built, build, building, designed, designing, developed, developing, implemented,
    implementing, created, creating, migrated, migrating, validated, validating, added, adding,
    wrote, writing, coded, parsed, parsing, sanitised, sanitized, masked, encrypted, anonymised,
    anonymized, stored, processed, processing, tested, testing, refactored, optimised,
    optimized, automated, integrated, fixed, deployed, maintained, shipped, modelled, modeled,
    calculated, predicted, classified, extracted, detects, detected, handled, replaced, rewrote,
    exposed, launched, introduced, taught, teaching, tutored, trained, mentored, coached, led,
    managed, organised, organized, analysed, analyzed, allocated, supported, delivered, scaled
"""
# Money beside these is an achievement or a budget, not pay.
ACHIEVEMENTS: Final = """
    saved, saving, savings, saves, cut, cuts, cutting, reduced, reducing, lowered, lowering,
    dropped, dropping, decreased, decreasing, halved, halving, trimmed, trimming, incidents,
    outages, alerts, tickets, failures, deploys, deployments, releases, revenue, revenues,
    budget, budgets, cost, costs, raised, raising, arr, mrr, generated, sales, sold, deals,
    deal, worth, transaction, transactions, payments, invoices, invoice, bill, bills, spend,
    spending, funding, prize, grant, grants, donated, donations, volume, turnover, contract,
    contracts, portfolio, scholarship, assets, orders, gmv, profit, losses, loss, increase,
    increased, grew, growth, fund, funds, value, valued, product, customers, users, clients,
    price, prices, fee, fees, loan, loans, account, accounts, fraud, award, project, projects,
    program, infrastructure, cloud, aws, hosting, average, median, employees
"""
# The head of a question about the detail, and the words of a wish to leave it out.
ASKING: Final = """
    do, does, did, should, must, can, could, may, is, are, need, why, what, how, when, would,
    will, shall, or, soll, muss, kann, debo, dois, faut, preciso, нужно, надо
"""
REFUSING: Final = """
    no, not, don't, dont, won't, wont, without, leave, skip, hide, remove, omit, never, rather,
    exclude, drop, delete, ohne, kein, keine, sin, sans, sem, без, не
"""
