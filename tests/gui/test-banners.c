/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-shell.h"
#include "test-gui-support.h"

static void
put (IrcWindow *window, const char *id, IrcBannerWeight weight, gboolean close)
{
  irc_banners_put (
      irc_window_get_banners (window), id, irc_banner_new (weight, id, close));
}

/* The ids of those that can be seen, from the top: "a b". */
static char *
dup_shown (IrcWindow *window)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0;; i++) {
    GtkWidget *banner =
        irc_gui_find_type (irc_window_get_banners (window), IRC_TYPE_BANNER, i);
    if (banner == NULL)
      return g_string_free (ids, FALSE);
    if (gtk_widget_get_visible (banner))
      g_string_append_printf (
          ids, "%s%s", ids->len > 0 ? " " : "", gtk_widget_get_name (banner));
  }
}

#define ASSERT_SHOWN(window, expected)                                         \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_shown = dup_shown (window);                           \
    g_assert_cmpstr (irc_shown, ==, expected);                                 \
  }                                                                            \
  G_STMT_END

static void
test_order (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcBanners *banners = irc_window_get_banners (window);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (banners)));
  put (window, "note", IRC_BANNER_NOTE, TRUE);
  put (window, "warning", IRC_BANNER_WARNING, TRUE);
  put (window, "later", IRC_BANNER_WARNING, TRUE);
  ASSERT_SHOWN (window, "warning later note");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (banners)));
  /* There is room for three. */
  put (window, "error", IRC_BANNER_ERROR, FALSE);
  ASSERT_SHOWN (window, "error warning later");
  irc_banners_remove (banners, "warning");
  ASSERT_SHOWN (window, "error later note");
  /* One of an id: the new one counts. */
  put (window, "later", IRC_BANNER_NOTE, TRUE);
  ASSERT_SHOWN (window, "error note later");
  irc_banners_remove (banners, "nothing");
  irc_banners_remove (banners, "error");
  irc_banners_remove (banners, "note");
  irc_banners_remove (banners, "later");
  ASSERT_SHOWN (window, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (banners)));
  irc_gui_close (window);
}

static void
test_access (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  IrcBanner *banner = irc_banner_new (IRC_BANNER_WARNING, "Something", TRUE);

  irc_banner_add_button (banner, "_Look", NULL);
  irc_banners_put (irc_window_get_banners (window), "it", banner);
  irc_gui_settle ();
  /* It interrupts nobody who types. */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (banner),
                                   GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (banner), GTK_ACCESSIBLE_PROPERTY_LABEL, "Something");
  g_autofree char *nameless = irc_gui_audit (window);
  g_assert_cmpstr (nameless, ==, "");
  irc_gui_close (window);
}

static void
count (int *n)
{
  ++*n;
}

static void
test_close (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcBanners *banners = irc_window_get_banners (window);
  IrcBanner *banner = irc_banner_new (IRC_BANNER_NOTE, "First", TRUE);
  IrcBanner *stays = irc_banner_new (IRC_BANNER_NOTE, "Second", FALSE);
  GtkWidget *button = irc_banner_add_button (stays, "_Do it", NULL);
  int n_closed = 0, n_clicked = 0;

  g_signal_connect_swapped (banner, "closed", G_CALLBACK (count), &n_closed);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (count), &n_clicked);
  irc_banners_put (banners, "first", banner);
  irc_banners_put (banners, "second", stays);
  irc_gui_settle ();
  g_assert_true (gtk_widget_grab_focus (irc_gui_find (banner, "close")));
  g_assert_true (irc_gui_key (banner, GDK_KEY_Escape, 0));
  g_assert_cmpint (n_closed, ==, 1);
  ASSERT_SHOWN (window, "second");
  /* The focus goes on to what is next, and at last to the page. */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);
  irc_gui_key (stays, GDK_KEY_Escape, 0);
  ASSERT_SHOWN (window, "second");
  irc_gui_click (button);
  g_assert_cmpint (n_clicked, ==, 1);
  irc_banners_remove (banners, "second");
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, IRC_TYPE_SHELL));
  irc_gui_close (window);
}

int
main (int argc, char *argv[])
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/banners/order", test_order);
  g_test_add_func ("/banners/access", test_access);
  g_test_add_func ("/banners/close", test_close);
  return irc_gui_run ();
}
