/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A message that stays until it is answered or no longer true: one sentence or
 * two, how much it weighs, up to three buttons.  IrcBanners is its place.
 *
 * A screen reader says it when it appears (role alert); it never takes the
 * focus.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The weightier first. */
typedef enum {
  IRC_BANNER_ERROR,   /* something does not work or is about to be lost */
  IRC_BANNER_WARNING, /* something should be decided */
  IRC_BANNER_NOTE,    /* good to know */
} IrcBannerWeight;

#define IRC_TYPE_BANNER (irc_banner_get_type ())
/* Signal: closed, by the user (the close button, or Escape with the focus in
 * it); IrcBanners has taken the banner away by then. */
G_DECLARE_FINAL_TYPE (IrcBanner, irc_banner, IRC, BANNER, GtkWidget)

/* @is_closable: with a close button. */
IrcBanner *
irc_banner_new (IrcBannerWeight weight, const char *text, gboolean is_closable);
IrcBannerWeight irc_banner_get_weight (IrcBanner *self);
/* A button behind those that are there, which activates @action ("win.save").
 * Where that is NULL, "clicked" is the caller's to connect
 * (g_signal_connect_object ()).  Taking the banner away is his, too.  Lent. */
GtkWidget *
irc_banner_add_button (IrcBanner *self, const char *label, const char *action);

G_END_DECLS
