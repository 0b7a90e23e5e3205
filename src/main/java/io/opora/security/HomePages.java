package io.opora.security;

import static io.opora.staff.StaffGroups.CAMUNDA_ADMIN;
import static io.opora.staff.StaffGroups.CONFIGURATION_LINE;
import static io.opora.staff.StaffGroups.MANAGERS;
import static io.opora.staff.StaffGroups.PROCESS_OWNERS;
import static io.opora.staff.StaffGroups.SUPPORT_LINE;
import static io.opora.staff.StaffGroups.TEAM_LEADS;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The way in and the way out. */
@Controller
class HomePages {

    private static final Set<String> REASONS = Set.of("wrong", "locked", "expired");

    /** Where everybody's work is. */
    @GetMapping("/")
    String home(@AuthenticationPrincipal StaffPrincipal staff) {
        return "redirect:" + homeOf(staff);
    }

    @GetMapping("/login")
    String login(
            @AuthenticationPrincipal @Nullable OporaPrincipal present,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String left,
            Model page) {
        if (present != null) {
            return "redirect:/";
        }
        page.addAttribute("failed", failed != null && REASONS.contains(failed) ? "login.failed." + failed : null);
        page.addAttribute("left", left != null);
        return "security/login";
    }

    @GetMapping("/logout")
    String logout() {
        return "security/logout";
    }

    /** The token that a script of ours must send with a change in the browser's session. */
    @GetMapping("/csrf")
    @ResponseBody
    SessionToken csrf(CsrfToken token) {
        return new SessionToken(token.getHeaderName(), token.getToken());
    }

    record SessionToken(String headerName, String token) {}

    static String homeOf(StaffPrincipal staff) {
        if (isIn(staff, SUPPORT_LINE, CONFIGURATION_LINE, TEAM_LEADS)) {
            return "/camunda/app/tasklist/default/";
        }
        if (isIn(staff, MANAGERS, PROCESS_OWNERS)) {
            return "/camunda/app/cockpit/default/";
        }
        return staff.isMemberOf(CAMUNDA_ADMIN) ? "/camunda/app/admin/default/" : "/camunda/app/welcome/default/";
    }

    private static boolean isIn(StaffPrincipal staff, String... groups) {
        return Set.of(groups).stream().anyMatch(staff::isMemberOf);
    }
}
