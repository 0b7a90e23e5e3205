package io.opora.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** No test sees what another left behind. */
class FreshStart implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        application.getBean(TestDatabase.class).clean();
        application.getBean(FirstCalendars.class).restore();
        application.getBean(TimeTravel.class).reset();
        application.getBean(MailTrap.class).empty();
    }
}
