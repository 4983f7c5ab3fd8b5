package org.basira.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.ui.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Ends a sign-in and everything the browser kept of it; remembers a chosen language. */
@Controller
class SignOutController {

    private final SignIns signIns;
    private final Accounts accounts;
    private final CurrentPerson current;

    SignOutController(SignIns signIns, Accounts accounts, CurrentPerson current) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.current = current;
    }

    /** A plain link, so that it works where scripts do not; a link on a foreign site signs nobody out. */
    @GetMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return "redirect:/";
        }
        SignInCookie.read(request).ifPresent(signIns::signOut);
        response.addCookie(SignInCookie.none(request.isSecure()));
        response.setHeader("Clear-Site-Data", "\"storage\"");
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }

    @EventListener
    void remember(LanguageChosen chosen) {
        current.get().ifPresent(person -> accounts.chooseLanguage(person.id(), chosen.language()));
    }
}
