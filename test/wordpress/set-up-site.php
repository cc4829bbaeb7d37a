<?php
/**
 * Installs WordPress into the database of its wp-config.php, with an administrator and an author. Prints the application
 * password of each as JSON. Arguments: the folder of WordPress, the database's socket, a password for both users.
 */
[, $folder, $socket, $password] = $argv;

mysqli_connect('localhost', 'root', '', '', 0, $socket)->query('CREATE DATABASE wordpress');

define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('A school', 'administrator', 'administrator@school.example', true, '', $password);

$keys = [];
foreach (['administrator', 'author'] as $role) {
    $user = username_exists($role) ?: wp_insert_user([
        'user_login' => $role,
        'user_email' => "$role@school.example",
        'user_pass' => $password,
        'role' => $role,
    ]);
    [$keys[$role]] = WP_Application_Passwords::create_new_application_password($user, ['name' => 'tests']);
}
echo json_encode($keys);
