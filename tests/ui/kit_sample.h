// A place with one of everything, in French, with the longest words that the programme has: what the tests of the kit draw.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ui/kit.h"

namespace palier::sample {

inline List<ui::Place> places()
{
    using ui::Icon;
    return {
        {"overview", "Vue d’ensemble", "/", Icon::overview},
        {"company", "Entreprise", "/company", Icon::company},
        {"offers", "Offres", "/offers", Icon::offers},
        {"benefits", "Avantages", "/benefits", Icon::benefits, "2 à faire"},
        {"contact", "Contact marketing", "/contact", Icon::contact},
        {"technical", "Demande technique", "/technical", Icon::technical},
        {"timeline", "Chronologie", "/timeline", Icon::timeline},
        {"programme", "Programme", "/programme", Icon::programme},
        {"settings", "Réglages et données", "/settings", Icon::settings},
    };
}

// What the person did to the sample in one frame.
struct Done {
    bool activated = false, removed = false;
    std::optional<std::string> name, date, type;
    std::optional<bool> agreed;
};

inline Done draw(ui::Kit& kit)
{
    using namespace ui;
    Done done;
    kit.frame(
        {.name = "Palier",
         .about = "Contoso Sauvegarde SAS",
         .places = places(),
         .current = "benefits",
         .navigation_name = "Rubriques",
         .menu_label = "Ouvrir le menu",
         .close_label = "Fermer le menu"},
        [&] {
            if (!kit.narrow()) kit.status("saved", "Enregistré", Tone::met, Icon::check);
            kit.button("language", "EN", {.kind = Kind::quiet, .spoken = "English"});
        }
    );
    kit.page("benefits", [&] {
        kit.banner(
            "edition-note",
            Tone::warning,
            "Les règles de mai 2021 sont appliquées à la date d’aujourd’hui. Les chiffres qui manquent "
            "restent inconnus.",
            [&] { kit.button("edition-switch", "Passer à l’édition en vigueur"); }
        );
        kit.heading(1, "Avantages");
        kit.paragraph(
            "Ce que le programme donne à votre entreprise, pourquoi, ce qui manque encore et ce qui vient "
            "ensuite\u202F: "
            "chaque «\u202Fnon\u202F» dit sa raison, sa source et ce qui le changerait.",
            Style::quiet
        );

        kit.columns(240, [&] {
            kit.card("count", "", [&] {
                kit.figure("4", "avantages disponibles");
                kit.badge("Admissible", Outcome::met);
            });
            kit.card("next-tier", "", [&] {
                kit.figure("12\u202F500\u00A0$", "jusqu’au palier suivant");
                kit.meter("next-tier-meter", "Distance au palier suivant", 0.62f, "62\u00A0% du palier 3");
            });
            kit.card("due", "", [&] {
                kit.figure("9 déc.", "prochaine échéance, dans 19 jours");
                kit.badge("Inconnu", Outcome::unknown);
            });
        });

        kit.card("ladder", "L’échelle des paliers", [&] {
            static const std::array<Step, 6> steps{
                {{"Palier 1", "Publication", StepState::reached},
                 {"Palier 2", "10\u202F000\u00A0$", StepState::reached},
                 {"Palier 3", "25\u202F000\u00A0$", StepState::current},
                 {"Palier 4", "50\u202F000\u00A0$", StepState::next},
                 {"Palier 5", "seuil inconnu", StepState::unknown},
                 {"Palier 6", "500\u202F000\u00A0$", StepState::ahead}}
            };
            kit.tier_ladder("ladder-stair", "Palier 3 sur 6", steps);
        });

        kit.section("available", "Disponibles maintenant", [&] {
            kit.card("benefit-ads", "Annonce sur la place de marché", Tone::met, [&] {
                kit.row([&] {
                    kit.badge("Admissible", Outcome::met);
                    kit.badge("Consulting", Tone::neutral);
                    kit.badge("À faire cette semaine", Tone::warning);
                });
                kit.paragraph("Une annonce dans la galerie d’AppSource ou d’Azure Marketplace pendant une "
                              "semaine, après vérification de "
                              "l’anticonstitutionnellement longue description par l’équipe.");
                kit.fact("Depuis", "1er mai 2021");
                kit.fact("À utiliser avant le", "30\u00A0avril 2022, douze mois après l’activation");
                kit.disclosure(
                    "why-ads",
                    "Pourquoi ?",
                    [&] {
                        static const std::array<ReasonLine, 4> lines{
                            {{Outcome::met,
                              "rempli",
                              "Toutes les conditions de la règle R31 sont remplies",
                              "R31, source S4",
                              0},
                             {Outcome::met,
                              "rempli",
                              "L’offre est publiée sur une place de marché commerciale",
                              "R12",
                              1},
                             {Outcome::unknown,
                              "inconnu",
                              "Le chiffre d’affaires facturé n’est pas indiqué",
                              "R14",
                              1},
                             {Outcome::not_met, "non rempli", "Le locataire connecté n’est pas associé", "R68", 2
                             }}
                        };
                        kit.reasons("why-ads-reasons", "Raisons", lines);
                    },
                    true
                );
                kit.row([&] {
                    if (kit.button("activate", "Activer", {.kind = Kind::primary})) done.activated = true;
                    kit.button("later", "Plus tard");
                    kit.button(
                        "locked",
                        "Demander",
                        {.why_not = "Il manque un contact marketing\u202F: indiquez-en un d’abord."}
                    );
                    kit.link("source", "Lire la règle R31", "/programme/R31");
                    kit.push_right();
                    if (kit.button("remove", "Supprimer", {.kind = Kind::danger})) done.removed = true;
                });
            });
            kit.notice(
                "refused",
                {.tone = Tone::refusal,
                 .title = "L’activation n’a pas été faite",
                 .text = "Une demande technique est déjà en cours. Terminez-la ou retirez-la."},
                [&] { kit.row([&] { kit.button("refused-open", "Ouvrir la demande"); }); }
            );
            kit.notice(
                "hint",
                {.tone = Tone::info,
                 .text = "Le message arrive d’habitude dans la semaine qui suit l’activation."}
            );
            kit.notice("done", {.tone = Tone::met, .title = "Activé le 20 novembre 2026"});
        });

        kit.card("offers", "Offres", [&] {
            const Column columns[] = {{"Offre", 3}, {"Type", 2}, {"Catégorie", 2}, {"État", 2}, {"", 1}};
            kit.table("offers-table", "Offres", columns, [&] {
                for (const char* id : {"offer-1", "offer-2", "offer-3"}) {
                    std::string key = id;
                    kit.table_row(key, [&] {
                        kit.cell("Contoso Sauvegarde pour petites entreprises");
                        kit.cell("Logiciel en tant que service");
                        kit.cell("Transaction");
                        kit.cell([&] { kit.badge("Publiée", Tone::met); });
                        kit.cell([&] { kit.link(key + "-edit", "Modifier", "/offers/" + key); });
                    });
                }
            });
        });

        kit.card("form-card", "Contact marketing", [&] {
            kit.form("contact", "Contact marketing", [&] {
                kit.columns(280, [&] {
                    done.name = kit.text_field(
                        {.key = "contact-name",
                         .label = "Nom",
                         .value = "Zoé Lefèvre",
                         .hint = "Comme sur une carte de visite",
                         .autocomplete = "name",
                         .required = true}
                    );
                    kit.text_field(
                        {.key = "contact-email",
                         .label = "Adresse électronique",
                         .value = "zoe.lefevre@",
                         .error = "Il manque le domaine après @.",
                         .kind = InputKind::email,
                         .autocomplete = "email",
                         .required = true}
                    );
                    done.date = kit.text_field(
                        {.key = "contact-since",
                         .label = "Depuis le",
                         .value = "2021-05-01",
                         .kind = InputKind::date,
                         .shown = "1er mai 2021"}
                    );
                    static const std::array<Option, 2> types{
                        {{"saas", "Logiciel en tant que service"}, {"vm", "Machine virtuelle"}}
                    };
                    done.type = kit.choice(
                        {.key = "contact-type", .label = "Type d’offre", .value = "saas", .options = types}
                    );
                });
                kit.text_area(
                    {.key = "contact-note", .label = "Remarque", .value = "Deux lignes\nde texte.", .lines = 3}
                );
                static const std::array<Option, 3> sizes{{{"s", "Petite"}, {"m", "Moyenne"}, {"l", "Grande"}}};
                kit.segmented({.key = "contact-size", .label = "Taille", .value = "m", .options = sizes});
                done.agreed = kit.checkbox(
                    {.key = "contact-agreed",
                     .label = "Cette personne peut décider pour l’entreprise",
                     .value = true,
                     .hint = "Sinon, quelqu’un d’autre confirmera."}
                );
                kit.checkbox({.key = "contact-news", .label = "Recevoir les nouvelles"});
                kit.row([&] {
                    kit.button("contact-send", "Envoyer", {.kind = Kind::primary, .submit = true});
                    kit.button("contact-cancel", "Annuler", {.kind = Kind::quiet});
                });
            });
        });

        kit.columns(360, [&] {
            kit.card("times", "Chronologie", [&] {
                static const std::array<Moment, 4> moments{
                    {{"1er mai 2021", "Première publication", "Contoso Sauvegarde", Tone::met, Moment::When::past
                     },
                     {"9 mai 2021",
                      "Avantages accordés",
                      "Enregistré le 12 mai 2021",
                      Tone::neutral,
                      Moment::When::past},
                     {"20 nov. 2026", "Aujourd’hui", "", Tone::accent, Moment::When::today},
                     {"9 déc. 2026", "Les quatre semaines sont passées", "", Tone::warning, Moment::When::ahead
                     }}
                };
                kit.timeline("times-line", "Chronologie", moments);
            });
            kit.card("links", "Sources", [&] {
                kit.list("links-list", "Sources", [&] {
                    kit.list_item("link-1", [&] {
                        kit.row([&] {
                            kit.icon(Icon::info, Tone::info, "Source officielle");
                            kit.link("link-1-open", "Guide du programme", "https://example.com/guide");
                            kit.push_right();
                            kit.badge("confirmé", Tone::info);
                        });
                    });
                    kit.list_item("link-2", [&] {
                        kit.paragraph("https://example.com/une/adresse/sans/aucune/espace/et/bien/trop/"
                                      "longue/pour/la/colonne");
                        kit.paragraph("Consulté le 3 juin 2021", Style::muted);
                    });
                    kit.list_item("link-3", [&] {
                        kit.bullet("Une puce avec un texte", Icon::check, Tone::met);
                    });
                });
            });
        });
    });
    return done;
}

}  // namespace palier::sample
