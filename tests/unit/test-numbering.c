/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures and tables keep their numbers, mentions and links whatever the user
 * makes of the sections: document_check () is what must hold. */
#include "irc-compose.h"

#include "document-checks.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */
#define N_ORDERS 150

static const char *const bases[] = {
  "'title': ''",
  "'centre': {'name': 'A', 'facts': {'own_beds': 2, 'cover': 'none'}, "
  "'service_lines': [{'id': 'fibroids', 'cases_per_year': 40}]}, "
  "'answers': {'in-1-rounds': {'state': 'in-place'}}, "
  "'targets': {'inpatient': {'level': 2, 'by': '2028-01'}}",
  "'asks': [], 'arguments': {'chosen': []}",
};

/* Some of the sections, in any order, some off, some in the user's words. */
static char *
random_sections (GRand *rand)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint order[IRC_N_SECTIONS];
  guint n = (guint) g_rand_int_range (rand, 0, IRC_N_SECTIONS + 1);

  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    order[i] = i;
  for (guint i = IRC_N_SECTIONS - 1; i > 0; i--) {
    guint k = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);
    guint other = order[k];

    order[k] = order[i];
    order[i] = other;
  }
  for (guint i = 0; i < n; i++) {
    const char *more[] = {
      "", ", 'on': false", ", 'text': 'Our words.'", ", 'text': ''"
    };

    g_string_append_printf (out,
                            "%s{'id': '%s'%s}",
                            i > 0 ? ", " : "",
                            irc_section_names[order[i]],
                            more[g_rand_int_range (rand, 0, 4)]);
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_orders (gconstpointer data)
{
  const char *base = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_ORDERS; i++) {
    g_autofree char *sections = random_sections (rand);
    g_autofree char *members =
        g_strdup_printf ("%s, 'report': {'sections': [%s]}", base, sections);
    g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
    const IrcComposeOptions options = {
      IRC_EDITION_FULL, DAY, (guint) g_rand_int_range (rand, 0, IRC_TERSEST + 1)
    };
    g_autoptr (IrcDocument) document = irc_compose (assessment, &options);

    g_test_message ("%s", sections);
    document_check (document, FALSE);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++) {
    g_autofree char *path = g_strdup_printf ("/numbering/orders/%u", i);

    g_test_add_data_func (path, bases[i], test_orders);
  }
  return g_test_run ();
}
