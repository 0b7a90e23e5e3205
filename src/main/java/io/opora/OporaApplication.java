package io.opora;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The support service of a software provider: tickets under contracts, carried by BPMN processes. */
@SpringBootApplication
public class OporaApplication {

    public static void main(String[] args) {
        SpringApplication.run(OporaApplication.class, args);
    }
}
